using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class NoMigrationIsRunningTests
{
    private static readonly NoMigrationIsRunning Rule = new();

    [Fact]
    public void Unknown_WhenAzureHasNotRefused() => Assert.Equal(
        "OperationNotAllowed", Rule.Judge(Pairs.Ready()).IsUnknown(Severity.Inform, "Azure tells of a migration only by refusing an operation.").AzureSays);
}
