/// Commands for lessons: listed, checked, proven and printed. What a lesson says and does is decided in
/// [pushpull.lesson].
@NullMarked
package pushpull.cli.lesson;

import org.jspecify.annotations.NullMarked;
