package pushpull.array;

import pushpull.table.DataException;

/// Where an array stands, for what is said of its faults.
///
/// @param file its path
/// @param key its name in an archive; empty for a file of one array
record ArrayPlace(String file, String key) {
    /// The fault `key` of the bundle, whose first place is this one.
    DataException fault(String key, Object... parts) {
        Object[] all = new Object[parts.length + 1];
        all[0] = this;
        System.arraycopy(parts, 0, all, 1, parts.length);
        return DataException.of(key, all);
    }

    @Override
    public String toString() {
        return key.isEmpty() ? file : file + " (" + key + ")";
    }
}
