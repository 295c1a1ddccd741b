#!/usr/bin/env bash
# Runs a sweep as an array of a real Slurm on this machine, kills tasks in the middle, lets Slurm start them again, merges,
# and compares with the same sweep run without a cluster: the same lines, apart from the seconds.
#
#   src/test/cluster/try-slurm.sh [target/pushpull]
#
# Needs root and Debian's slurmctld, slurmd, slurm-client and munge (or slurm-wlm, which has them all). Its daemons listen
# on the loopback address only, keep everything in a folder of their own, and end with it.
set -euo pipefail
program=$(readlink -f "${1:-target/pushpull}")
patience=${PATIENCE:-600}
fail() { echo "FAILED: $*" >&2; exit 1; }
for needed in slurmctld slurmd sbatch munged; do
  command -v "$needed" >/dev/null || fail "$needed is missing: apt-get install slurmctld slurmd slurm-client munge"
done
[ -x "$program" ] || fail "there is no $program; mvn process-classes writes it"

here=$(mktemp -d)
host=$(hostname -s)
close() {
  for pid in "$here"/run/*.pid "$here"/munge/munged.pid; do
    if [ -e "$pid" ]; then kill "$(cat "$pid")" 2>/dev/null || true; fi
  done
  if [ -z "${KEEP:-}" ]; then rm -rf --one-file-system "$here"; else echo "kept: $here"; fi
}
trap close EXIT
chmod 755 "$here"
mkdir -m 700 "$here/munge"
mkdir -m 755 "$here"/{run,state,log}

# The key is in a folder that only munged enters, the socket in one that everything may enter.
head -c 1024 /dev/urandom >"$here/munge/munge.key"
chmod 400 "$here/munge/munge.key"
munged --key-file="$here/munge/munge.key" --socket="$here/run/munge.socket" --pid-file="$here/munge/munged.pid" \
  --log-file="$here/munge/munged.log" --seed-file="$here/munge/munged.seed"
export SLURM_CONF=$here/slurm.conf
cat >"$SLURM_CONF" <<CONF
ClusterName=loop
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$here/run/munge.socket
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
SlurmctldPort=16817
StateSaveLocation=$here/state
SlurmdSpoolDir=$here/spool-%n
SlurmctldPidFile=$here/run/slurmctld.pid
SlurmdPidFile=$here/run/slurmd-%n.pid
SlurmctldLogFile=$here/log/slurmctld.log
SlurmdLogFile=$here/log/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
MpiDefault=none
SwitchType=switch/none
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=16818 CPUs=2 RealMemory=4000 State=UNKNOWN
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=16819 CPUs=2 RealMemory=4000 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=60 State=UP
CONF
slurmctld -f "$SLURM_CONF"
slurmd -f "$SLURM_CONF" -N n1
slurmd -f "$SLURM_CONF" -N n2

# Waits until a command succeeds.
await() {
  local what=$1 end=$((SECONDS + patience))
  shift
  until "$@"; do
    [ $SECONDS -lt $end ] || fail "waited $patience s for $what"
    sleep 0.3
  done
}
idle() { [ "$(sinfo --noheader --format=%T --partition=main | sort -u)" = idle ]; }
await "idle nodes" idle
sinfo

sweep=$here/sweep
"$program" sweep four-blobs --over 'loss.margin=log(0.1,5,10)' --seeds 12 --steps 300 --prepare --out "$sweep"
cp -r "$sweep" "$here/local"
"$program" sweep submit --to slurm --parts 4 --program "$program" "$sweep"
job=$(sbatch --parsable "$sweep/sweep.slurm")
echo "submitted as job $job"

# Task 1 is killed as it works, and Slurm puts it back into the queue.
working() { [ -n "$(find "$sweep" -name "shard-$1-of-4.csv.*.partial" -size +2k)" ]; }
await "the first runs of part 1" working 1
cp "$sweep"/shard-1-of-4.csv.0.partial "$here/before.csv"
lines=$(wc -l <"$here/before.csv")
scontrol requeue "${job}_1"
echo "part 1 was killed after $((lines - 1)) runs and put back into the queue"

over() { [ -z "$(squeue --noheader --job "$job" 2>/dev/null)" ]; }
await "the end of the job" over
restarts=$(scontrol show job "${job}_1" | grep -o 'Restarts=[0-9]*' || true)
echo "part 1 of job $job: ${restarts:-no record}"
[ "$restarts" = Restarts=1 ] || fail "part 1 was not started again"
ls "$sweep"
"$program" sweep merge "$sweep"

"$program" sweep "$here/local"
lasting() { sed 's/,[^,]*$//' "$1/runs.csv"; }
cmp <(lasting "$sweep") <(lasting "$here/local") || fail "the lines differ"
head -n "$lines" "$sweep/shard-1-of-4.csv" | cmp - <(head -n "$lines" "$here/before.csv") || fail "part 1 began anew"
echo "part 1 went on after its $((lines - 1)) runs, and repeated none of them"
echo "the same $(($(wc -l <"$sweep/runs.csv") - 1)) lines with and without Slurm"
