using Portal.Domain.Swaps;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Comparing;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Comparing;

public sealed class ExtensionDifferencesTests
{
    private static readonly ExtensionFacts Rdp = new("RDP", "Microsoft.Windows.Azure.Extensions", "RDP");

    private static readonly CloudServiceSide Side = Pairs.Ready().Production!;

    [Fact]
    public void Of_SameOnBothSides_IsNone() => Assert.Empty(Of([Rdp], [Rdp]));

    [Fact]
    public void Of_OnStagingOnly_IsAdded() =>
        Assert.Equal([new Difference(DifferenceKind.Extension, "Extension RDP", null, "Microsoft.Windows.Azure.Extensions RDP")], Of([], [Rdp]));

    [Fact]
    public void Of_OtherType_IsTold() =>
        Assert.Equal([new Difference(DifferenceKind.Extension, "Extension RDP", "Microsoft.Windows.Azure.Extensions RDP", "Contoso RDP")], Of([Rdp], [Rdp with { Publisher = "Contoso" }]));

    private static IEnumerable<Difference> Of(IReadOnlyList<ExtensionFacts> production, IReadOnlyList<ExtensionFacts> staging) =>
        ExtensionDifferences.Of(Side with { Extensions = [.. production] }, Side with { Extensions = [.. staging] });
}
