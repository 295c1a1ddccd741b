/// Handing work and values between threads: a mailbox of one slot, a job, a queue of jobs.
///
/// It imports nothing of the program, so that every package that needs a thread hands work over in the same way.
@NullMarked
package pushpull.concurrent;

import org.jspecify.annotations.NullMarked;
