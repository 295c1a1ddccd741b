package pushpull.tensor;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The threads of one trainer, which share out a loop over outputs in fixed contiguous parts.
///
/// The caller works too: `threads` counts it. Each free thread takes the next part, so that one which the system
/// does not run holds up nothing: the caller then does its part. Parts only divide outputs and never a sum, so
/// that a run gives the same bits on any number of threads; that is the duty of the task. One caller at a time; runs do
/// not nest.
public final class WorkerPool implements AutoCloseable {
    /// One part of a loop: the indices `from` (inclusive) to `to` (exclusive), done by worker number `worker`.
    public interface Task {
        void run(int from, int to, int worker);
    }

    /// One of a loop's items: number `index`, done by worker number `worker`.
    public interface Item {
        void run(int index, int worker);
    }

    private record Order(int number, Task task, int count, int parts) {
        /// What [#claims] says when no part of it is taken.
        long untaken() {
            return (long) number << Integer.SIZE;
        }

        boolean isOf(long claim) {
            return claim >> Integer.SIZE == number;
        }
    }

    private static final Order NOTHING = new Order(0, (_, _, _) -> {}, 0, 0);
    private static final int SPINS = 1_000;

    /// About three microseconds of arithmetic; sharing costs one to two.
    private static final long WORTH_SHARING = 60_000;

    private final int threads;
    private final Worker[] workers;
    private final Scratch[] scratches;
    private final AtomicInteger nextItem = new AtomicInteger();

    /// The number of the order in the upper half, the next part of it in the lower: who comes late takes nothing of
    /// another order.
    private final AtomicLong claims = new AtomicLong();

    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile Order order = NOTHING;
    private volatile boolean closed;
    private volatile @Nullable Thread waiting;

    public WorkerPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a pool of " + threads + " threads");
        }
        this.threads = threads;
        scratches = new Scratch[threads];
        for (int i = 0; i < threads; i++) {
            scratches[i] = new Scratch();
        }
        workers = new Worker[threads - 1];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Worker(i + 1);
        }
    }

    /// A thread that spins briefly for the next order, since steps follow each other in microseconds, then parks.
    private final class Worker implements Runnable {
        private final int number;
        private final Thread thread;
        private volatile boolean parked;

        private Worker(int number) {
            this.number = number;
            thread = Thread.ofPlatform().daemon().name("worker-" + number).unstarted(this);
            thread.start();
        }

        @Override
        public void run() {
            int done = 0;
            while (!closed) {
                await(done);
                Order next = order;
                if (next.number != done) {
                    done = next.number;
                    if (work(next, number)) {
                        LockSupport.unpark(waiting);
                    }
                }
            }
        }

        private void await(int done) {
            for (int i = 0; i < SPINS && order.number == done; i++) {
                Thread.onSpinWait();
            }
            parked = true;
            while (order.number == done && !closed) {
                LockSupport.park(WorkerPool.this);
            }
            parked = false;
        }

        private void wake() {
            if (parked) {
                LockSupport.unpark(thread);
            }
        }
    }

    /// The number of threads that work, the caller among them.
    public int threads() {
        return threads;
    }

    /// What the worker of this number packs factors into.
    Scratch scratch(int worker) {
        return scratches[worker];
    }

    /// Whether a loop of this many multiplications and additions takes longer than waking others.
    boolean isWorthSharing(long operations) {
        return operations >= WORTH_SHARING;
    }

    /// As [#run(int, Task)], but on the calling thread alone if the work is shorter than waking others.
    ///
    /// @param operations multiplications and additions of the whole loop, roughly
    void run(int count, long operations, Task task) {
        Kernels.count(operations);
        if (!isWorthSharing(operations)) {
            if (count > 0) {
                task.run(0, count, 0);
            }
        } else {
            run(count, task);
        }
    }

    /// Runs `task` over `0 … count-1` and returns when every part is done; throws what a part has thrown.
    public void run(int count, Task task) {
        if (threads == 1 || count <= 1) {
            if (count > 0) {
                task.run(0, count, 0);
            }
            return;
        }
        if (closed || pending.get() != 0) {
            throw new IllegalStateException(closed ? "the pool is closed" : "the pool is already at work");
        }
        Order next = new Order(order.number + 1, task, count, Math.min(count, threads));
        pending.set(next.parts);
        claims.set(next.untaken());
        order = next;
        for (Worker worker : workers) {
            worker.wake();
        }
        if (!work(next, 0)) {
            await();
        }
        throwFailure();
    }

    /// Runs every item of `0 … count-1`, each by whichever worker is free, and returns when all are done.
    ///
    /// @param operations multiplications and additions of all of them, roughly
    public void each(int count, long operations, Item item) {
        Kernels.count(operations);
        nextItem.set(0);
        run(Math.min(threads, count), (_, _, worker) -> {
            for (int i = nextItem.getAndIncrement(); i < count; i = nextItem.getAndIncrement()) {
                item.run(i, worker);
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        for (Worker worker : workers) {
            LockSupport.unpark(worker.thread);
        }
    }

    /// Does parts of an order until none is left to take; whether that ended the last of them.
    private boolean work(Order current, int worker) {
        boolean last = false;
        for (long claim = claims.get(); current.isOf(claim) && (int) claim < current.parts; claim = claims.get()) {
            if (claims.compareAndSet(claim, claim + 1)) {
                part(current, (int) claim, worker);
                last = pending.decrementAndGet() == 0;
            }
        }
        return last;
    }

    private void part(Order current, int part, int worker) {
        int from = (int) ((long) current.count * part / current.parts);
        int to = (int) ((long) current.count * (part + 1) / current.parts);
        try {
            current.task.run(from, to, worker);
        } catch (Throwable problem) {
            failure.compareAndSet(null, problem);
        }
    }

    private void await() {
        for (int i = 0; i < SPINS && pending.get() != 0; i++) {
            Thread.onSpinWait();
        }
        waiting = Thread.currentThread();
        while (pending.get() != 0) {
            LockSupport.park(this);
        }
        waiting = null;
    }

    private void throwFailure() {
        switch (failure.getAndSet(null)) {
            case null -> {}
            case RuntimeException problem -> throw problem;
            case Error problem -> throw problem;
            case Throwable problem -> throw new IllegalStateException(problem);
        }
    }
}
