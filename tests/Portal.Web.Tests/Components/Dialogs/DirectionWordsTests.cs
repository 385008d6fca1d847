using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Dialogs;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Dialogs;

public sealed class DirectionWordsTests
{
    private static readonly DateTimeOffset Now = DialogSamples.Now;

    private static readonly Operation Swapped = DialogSamples.Operation(OperationStatus.Succeeded) with { StartedBy = new Operator("ana", "Ana Ribeiro"), SwitchedAt = Now.AddMinutes(-28), Reason = "checkout slow" };

    [Fact]
    public void Forward_SaysWhoStagedIt() => Assert.Equal(
        ("Swap VIP: shop-api", "OK: swap, puts 4.2.0 live on shop-api", "Staged 35 min ago by Ben."), Words(DialogSamples.Plan()));

    [Fact]
    public void Return_SaysWhoReplacedItWhenAndWhy() => Assert.Equal(
        ("Return: shop-api", "OK: return, puts 4.1.7 back live on shop-api", "Ana replaced it 28 min ago: checkout slow."), Words(Back()));

    [Fact]
    public void Forward_WasLiveLongAgo_SaysUntilWhen()
    {
        var earlier = Swapped with { Intent = Swapped.Intent with { Production = Swapped.Intent.Staging, Staging = Swapped.Intent.Production } };

        Assert.StartsWith("4.2.0 was live until 13:34:51 UTC on Fri 6 Nov 2026. ", DirectionWords.Fact(DialogSamples.Plan(), [earlier], Now), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingStaged_SaysWhatToDo() =>
        Assert.Equal("Deploy a release to staging first.", DirectionWords.Fact(DialogSamples.Plan(DialogSamples.Service with { Staging = null }), [], Now));

    private static (string Title, string Ok, string Fact) Words(SwapPlan plan) => (DirectionWords.Title(plan), DirectionWords.OkLabel(plan), DirectionWords.Fact(plan, [], Now));

    private static SwapPlan Back()
    {
        var swapped = DialogSamples.Service with { Production = DialogSamples.Staged with { Slot = Slot.Production }, Staging = DialogSamples.Live with { Slot = Slot.Staging } };
        return SwapPlan.Of(DialogSamples.Facts(swapped, Now) with { LastSwap = Swapped }, [Sample.Met()]);
    }
}
