# Prepares CERTWRIGHT_PROFILE for the lab that lab.sh started: source this file, then call lab_profile DIST.
lab_profile() {
    local cli=$1/bin/certwright hash root
    root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
    "$root/demo/at-a-terminal" "to approve" change "$cli" settings set approval.by-hash on > /dev/null &&
        "$cli" settings set dns.resolvers "127.0.0.1:$DNS_PORT" > /dev/null &&
        "$cli" settings set dns.authority-port "$DNS_PORT" > /dev/null &&
        hash=$("$cli" issuer add lab --directory "https://127.0.0.1:$ACME_PORT/dir" --internal \
            --trust-anchor "$LAB/acme.pem" --plan-only --json | python3 -c 'import json,sys; print(json.load(sys.stdin)["done"]["hash"])') &&
        "$cli" apply "$hash" --approve "$hash" > /dev/null 2>&1 &&
        "$cli" dns add lab --provider rfc2136 --zone example.test --set "server=127.0.0.1:$DNS_PORT" \
            --set key-name=certwright-demo --secret-fd 3 3< "$LAB/tsig.secret" > /dev/null
}
