package pushpull.paint;

/// Something that can be painted: it reads immutable values only, so that any thread may paint it.
@FunctionalInterface
public interface Picture {
    void paint(Pen pen);
}
