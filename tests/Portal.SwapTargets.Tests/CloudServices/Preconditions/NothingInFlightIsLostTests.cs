using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class NothingInFlightIsLostTests
{
    private static readonly NothingInFlightIsLost Rule = new();

    [Fact]
    public void Unknown_WhenNobodyTells() => Rule.Judge(Pairs.Ready())
        .IsUnknown(Severity.Inform, "Open connections stay on the deployment they reached; workers of both sides may read one queue.");
}
