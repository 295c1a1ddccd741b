package pushpull.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Hands the stage of the tests to what is marked `@Start`, on the FX thread, and each test a robot; hides all windows
/// and lets go of all keys and buttons after it, and fails it if an exception was thrown on the FX thread.
final class JourneyExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(JourneyExtension.class);

    private static PromptRobot robot(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(PromptRobot.class, _ -> new PromptRobot(), PromptRobot.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        Object test = context.getRequiredTestInstance();
        AnnotationSupport.findAnnotatedMethods(test.getClass(), Start.class, HierarchyTraversalMode.TOP_DOWN)
                .forEach(start -> robot(context).interact(() -> {
                    ReflectionSupport.invokeMethod(start, test, stage);
                }));
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        PromptRobot robot = robot(context);
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        robot.release(new MouseButton[0]);
        robot.release(new KeyCode[0]);
        checkException();
    }

    private static void checkException() throws Exception {
        try {
            WaitForAsyncUtils.checkException();
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new AssertionError(thrown);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FxRobot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return robot(context);
    }
}
