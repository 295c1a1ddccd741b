package pushpull.mine;

/// A batch is compared with itself only.
public record NoMemory() implements Memory {
    @Override
    public int room(int points) {
        return 0;
    }

    @Override
    public boolean isKept() {
        return false;
    }
}
