using Portal.Domain.Operations;
using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class RowProgressTests
{
    [Theory]
    [InlineData(OperationStatus.Switching, "37 %")]
    [InlineData(OperationStatus.Verifying, "62 %")]
    [InlineData(OperationStatus.Succeeded, "100 %")]
    public void Of_Status_CountsPhases(OperationStatus status, string expected) => Assert.Equal(expected, RowProgress.Of(Operation(1, status: status)));
}
