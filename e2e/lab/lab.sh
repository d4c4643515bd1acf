# Real servers on loopback for the demo and the benchmark: source this file, then call lab_start DIR.
# It sets LAB, DNS_PORT, ACME_PORT, and stops what it started when the shell ends.
PATH=$PATH:/usr/sbin:/sbin
lab_pids=()

lab_stop() {
    local pid
    for pid in "${lab_pids[@]}"; do kill "$pid" 2> /dev/null || true; done
    for pid in "${lab_pids[@]}"; do wait "$pid" 2> /dev/null || true; done
}

lab_port() { # a free port, for TCP and UDP
    python3 - << 'PY'
import socket
while True:
    t = socket.socket(); t.bind(("127.0.0.1", 0)); port = t.getsockname()[1]
    u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try: u.bind(("127.0.0.1", port))
    except OSError: continue
    print(port); break
PY
}

lab_await() { # lab_await WHAT COMMAND …: until the command works, at most 15 s
    local what=$1 tries=150; shift
    until "$@" > /dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || { echo "$what did not start; see its log in $LAB" >&2; return 1; }
        sleep 0.1
    done
}

# BIND with the zone example.test: a TSIG key may write TXT at _acme-challenge.example.test and nothing else.
# A value that belongs to somebody else is there already.
lab_bind() {
    DNS_PORT=${DNS_PORT:-$(lab_port)}
    mkdir -p "$LAB/named"
    tsig-keygen -a hmac-sha256 certwright-demo > "$LAB/named/tsig.key"
    sed -n 's/.*secret "\(.*\)";/\1/p' "$LAB/named/tsig.key" > "$LAB/tsig.secret"
    cat > "$LAB/named/example.test.zone" << 'ZONE'
$TTL 60
@   IN SOA ns1 hostmaster 1 60 60 600 5
    IN NS  ns1
ns1 IN A   127.0.0.1
www IN A   127.0.0.1
_acme-challenge IN TXT "somebody-elses-value"
ZONE
    cat > "$LAB/named/named.conf" << CONF
include "$LAB/named/tsig.key";
options { directory "$LAB/named"; listen-on port $DNS_PORT { 127.0.0.1; }; listen-on-v6 { none; };
  pid-file "$LAB/named/named.pid"; session-keyfile "$LAB/named/session.key"; managed-keys-directory "$LAB/named";
  recursion no; dnssec-validation no; };
controls { };
zone "example.test" { type primary; file "example.test.zone"; allow-transfer { 127.0.0.1; };
  update-policy { ${LAB_POLICY:-grant certwright-demo name _acme-challenge.example.test. TXT;} }; };
CONF
    named -g -c "$LAB/named/named.conf" > "$LAB/named.log" 2>&1 &
    lab_pids+=($!)
    lab_await BIND dig +time=1 +tries=1 @127.0.0.1 -p "$DNS_PORT" example.test SOA
}

# Pebble, the ACME test server of Let's Encrypt, strict, asking that BIND; its HTTPS certificate is in $LAB/acme.pem.
lab_pebble() {
    ACME_PORT=${ACME_PORT:-$(lab_port)}
    ACME_ADMIN_PORT=$(lab_port)
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj "/CN=Lab ACME server" \
        -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout "$LAB/acme.key" -out "$LAB/acme.pem" 2> /dev/null
    cat > "$LAB/pebble.json" << CONF
{"pebble":{"listenAddress":"127.0.0.1:$ACME_PORT","managementListenAddress":"127.0.0.1:$ACME_ADMIN_PORT",
 "certificate":"$LAB/acme.pem","privateKey":"$LAB/acme.key","httpPort":5002,"tlsPort":5001,
 "ocspResponderURL":"","externalAccountBindingRequired":false,"certificateValidityPeriod":7776000}}
CONF
    PEBBLE_VA_NOSLEEP=1 PEBBLE_WFE_NONCEREJECT=${NONCE_REJECT:-5} PEBBLE_AUTHZREUSE=0 \
        pebble -config "$LAB/pebble.json" -dnsserver "127.0.0.1:$DNS_PORT" -strict > "$LAB/pebble.log" 2>&1 &
    lab_pids+=($!)
    lab_await Pebble curl -sf --cacert "$LAB/acme.pem" "https://127.0.0.1:$ACME_PORT/dir"
}

# A private D-Bus session with an unlocked, throw-away keyring.
lab_keyring() {
    export HOME=$LAB/home XDG_DATA_HOME=$LAB/home/data XDG_CONFIG_HOME=$LAB/home/config XDG_CACHE_HOME=$LAB/home/cache
    export XDG_RUNTIME_DIR=$LAB/home/run
    unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
    mkdir -p -m 700 "$HOME" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"
    sed s,LISTEN,unix:tmpdir=/tmp, "$(dirname "${BASH_SOURCE[0]}")/bus.conf" > "$LAB/bus.conf"
    dbus-daemon --config-file="$LAB/bus.conf" --nofork --print-address=3 3> "$LAB/bus" 2> "$LAB/dbus.log" &
    lab_pids+=($!)
    lab_await D-Bus test -s "$LAB/bus"
    DBUS_SESSION_BUS_ADDRESS=$(cat "$LAB/bus")
    export DBUS_SESSION_BUS_ADDRESS
    printf demo > "$LAB/keyring-password"
    gnome-keyring-daemon --foreground --unlock --components=secrets < "$LAB/keyring-password" > "$LAB/keyring.log" 2>&1 &
    lab_pids+=($!)
    lab_await "The keyring" lab_keyring_unlocked
}

lab_keyring_unlocked() {
    printf probe | secret-tool store --label=probe lab probe && secret-tool clear lab probe
}

lab_start() {
    LAB=$1
    trap lab_stop EXIT
    lab_bind
    lab_pebble
    lab_keyring
}
