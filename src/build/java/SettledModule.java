import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleResolutionAttribute;
import java.util.Set;
import jdk.tools.jlink.plugin.Plugin;
import jdk.tools.jlink.plugin.ResourcePool;
import jdk.tools.jlink.plugin.ResourcePoolBuilder;
import jdk.tools.jlink.plugin.ResourcePoolEntry;

/// Links the module of the Vector API as one that has settled, resolved without being asked for.
///
/// As an incubating module it would print a warning at every start, and the virtual machine would keep no start cache
/// of
/// the graph of modules, on which half of a fast start depends.
final class SettledModule implements Plugin {
    private static final String DESCRIPTION = "/jdk.incubator.vector/module-info.class";

    @Override
    public String getName() {
        return "settled";
    }

    @Override
    public Category getType() {
        return Category.FILTER;
    }

    @Override
    public Set<State> getState() {
        return Set.of(State.AUTO_ENABLED, State.FUNCTIONAL);
    }

    @Override
    public ResourcePool transform(ResourcePool in, ResourcePoolBuilder out) {
        in.transformAndCopy(SettledModule::settle, out);
        return out.build();
    }

    private static ResourcePoolEntry settle(ResourcePoolEntry entry) {
        if (!entry.path().equals(DESCRIPTION)) {
            return entry;
        }
        ClassFile format = ClassFile.of();
        return entry.copyWithContent(format.transformClass(format.parse(entry.contentBytes()), (builder, element) -> {
            if (!(element instanceof ModuleResolutionAttribute)) {
                builder.with(element);
            }
        }));
    }
}
