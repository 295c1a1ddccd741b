package pushpull.concurrent;

/// Work to be done if the process is asked to end, such as when its user logs out.
public final class OrderlyEnd implements AutoCloseable {
    private final Thread hook;

    /// @param work done on a thread of its own while the process ends; it must not take long
    public OrderlyEnd(Runnable work) {
        hook = Thread.ofPlatform().name("end").unstarted(work);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// The work is no longer needed.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process ends already, and the work is being done.
        }
    }
}
