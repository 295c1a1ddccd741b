package pushpull.data;

/// What data sets are like, as a menu of them is divided.
public enum DatasetGroup {
    PLANE,
    CURVED,
    MANY_DIMENSIONS,
    TWO_MODALITIES,
    OWN
}
