/// Questions about a run as it stands, the answers of which the engine computes.
///
/// A question is drawn from a seed, so that it can be asked again; its answer comes from a copy of the run that is
/// carried on or altered, and never from a rule about losses. It must not know how a question is asked.
@NullMarked
package pushpull.lesson.quiz;

import org.jspecify.annotations.NullMarked;
