/// Starts OpenBLAS, and stands in for ND4J's native operations.
///
/// ND4J expects a native library of 323 MB of which PushPull needs its buffers alone.
/// [pushpull.tensor.nativelib.NativeMemory] is a reflection proxy in the place of that library, dispatched by
/// method name: the most surprising file of the house. It fits one version of ND4J, which a test pins. Only
/// [pushpull.tensor] may use this package.
@NullMarked
package pushpull.tensor.nativelib;

import org.jspecify.annotations.NullMarked;
