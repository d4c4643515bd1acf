# Tells a demo step by step and keeps a record of it: source this file.
story_records=()
story_ok=true

tell() { printf '\n%s\n\n' "$*"; }

show() { sed 's/^/    /' "$1"; }

# step NAME WORDS COMMAND …: runs the command unless an earlier one failed, and says how it went.
step() {
    local name=$1 words=$2 begun ended ok detail log
    shift 2
    $story_ok || return 0
    log=$work/$name.log
    begun=$(date +%s%N)
    if "$@" > "$log" 2>&1; then ok=true; else ok=false; fi
    ended=$(date +%s%N)
    detail=$(tail -n 1 "$log" | cut -c1-200)
    $ok || story_ok=false
    printf '  %s %-68s %5.2f s\n' "$($ok && echo ✓ || echo ✗)" "$words" "$(((ended - begun) / 10000000))e-2"
    $ok || { printf '\n'; tail -n 20 "$log"; }
    story_records+=("$(python3 -c 'import json,sys
print(json.dumps({"name": sys.argv[1], "ok": sys.argv[2] == "true", "seconds": int(sys.argv[3]) / 1e9, "detail": sys.argv[4]}))' \
        "$name" "$ok" "$((ended - begun))" "$detail")")
}

finish() {
    local out=$1
    printf '{"ok":%s,"steps":[%s]}\n' "$story_ok" "$(IFS=,; echo "${story_records[*]}")" > "$out/summary.json"
    if ! $story_ok; then
        printf '\nThe demo failed; the steps are in %s/summary.json.\n' "$out"
        exit 1
    fi
    cat << STORY

What happened, and why it was safe:
  · Each act was a plan first; its hash was approved, and exactly that plan was carried out.
  · The private key was durable in the vault before the CA heard of its public half.
  · Each TXT value was noted as a debt before it was written and removed by its exact value afterwards;
    the value of somebody else at the same name was never touched.
  · The CA was told to look only after every authoritative name server showed the values.
  · What the CA returned was compared with the plan (key, names, dates, chain) before it was kept.
  · The account key, the TSIG key and the endpoint's key are sealed under a key in the keyring.

The files are in $out.
STORY
}
