using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;

namespace Portal.Web.Tests.Components.Controls;

public sealed class DifferenceCountTests
{
    [Fact]
    public void Of_EveryKind_IsCountedAlsoWhenThereIsNone() => Assert.Equal(
        ["2 settings", "0 endpoints", "1 certificate", "0 role sizes", "0 guest systems", "1 extension"],
        DifferenceCount.Of([Of(DifferenceKind.Setting), Of(DifferenceKind.Setting), Of(DifferenceKind.Certificate), Of(DifferenceKind.Extension)]).Select(count => $"{count.Count} {count.Noun}"));

    [Theory]
    [InlineData(DifferenceKind.Endpoint, "endpoint", "endpoints")]
    [InlineData(DifferenceKind.Instances, "role size", "role sizes")]
    [InlineData(DifferenceKind.GuestSystem, "guest system", "guest systems")]
    public void Noun_OneAndMore_Differ(DifferenceKind kind, string one, string more) =>
        Assert.Equal((one, more), (new DifferenceCount(kind, 1).Noun, new DifferenceCount(kind, 2).Noun));

    private static Difference Of(DifferenceKind kind) => new(kind, "a", "1", "2");
}
