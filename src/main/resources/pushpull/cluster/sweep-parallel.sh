#!/bin/sh
# All parts of a sweep, one on each core; options go to GNU parallel, such as --sshloginfile hosts.txt --workdir {folder}.
# If some parts fail, the same command runs only those again.
cd {quoted} || exit 1
seq 0 {last} | parallel -q --joblog parallel.log --resume-failed "$@" \
  {program} sweep . --shard '{}/{parts}' --threads {threads} &&
  {program} sweep merge .
