using Bunit;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Dialogs;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Dialogs;

public sealed class ExchangeTests : BunitContext
{
    private static readonly HostedService Labelled = DialogSamples.Service with { Staging = DialogSamples.Staged with { Label = "Release 4.2", InstancesReady = 3 } };

    [Fact]
    public void Exchange_BothAddresses_ShowWhatTheyLeadToNowAndAfter()
    {
        var exchange = Show(DialogSamples.Plan(Labelled));

        Assert.Equal(["shop-api.cloudapp.net 20.50.1.7", "20.50.1.9"], exchange.FindAll(".address").Select(address => string.Join(' ', address.QuerySelectorAll(".mono").Select(line => line.TextContent))));
        Assert.Equal(["4.1.7", "4.2.0", "4.2.0", "4.1.7"], exchange.FindAll(".v").Select(version => version.TextContent.Trim().Split(' ')[0].Replace("New", "", StringComparison.Ordinal)));
        Assert.Equal(
            ["4 of 4 ready, prod-0911", "3 of 4 ready, stg-1123, Release 4.2", "3 of 4 ready, stg-1123, Release 4.2", "Stays warm for return, 4 of 4 ready, prod-0911"],
            exchange.FindAll(".ver .meta").Select(facts => facts.TextContent));
        Assert.Equal("Now 14:02", exchange.FindAll(".x-head")[1].TextContent);
    }

    [Fact]
    public void Exchange_InstancesNotRead_SaysSoInsteadOfZero() =>
        Assert.StartsWith("? of 4 ready", Exchange.Facts(DialogSamples.Live with { InstancesReady = null }), StringComparison.Ordinal);

    [Fact]
    public void Exchange_Return_TagsWhatWasLiveAndSaysHowLongTheOtherIs()
    {
        var swapped = DialogSamples.Service with { Production = DialogSamples.Staged with { Slot = Slot.Production }, Staging = DialogSamples.Live with { Slot = Slot.Staging } };
        var last = DialogSamples.Operation(OperationStatus.Succeeded) with { SwitchedAt = DialogSamples.Now.AddMinutes(-28) };

        var exchange = Show(SwapPlan.Of(DialogSamples.Facts(swapped, DialogSamples.Now) with { LastSwap = last }, [Sample.Met()]));

        Assert.Equal("Was live", exchange.Find(".tag.is-return").TextContent);
        Assert.StartsWith("Live 28 min, ", exchange.Find(".ver .meta").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Exchange_SideChangedWhileOpen_FlashesThere()
    {
        var shown = DialogSamples.Plan();
        var now = DialogSamples.Plan(DialogSamples.Service with { Staging = DialogSamples.Staged with { InstancesReady = 3 } });

        var exchange = Render<Exchange>(parameters => parameters.Add(part => part.Plan, now).Add(part => part.Changes, PlanChanges.Between(shown, now)));

        Assert.Equal([false, true, true, false], exchange.FindAll(".ver").Select(box => box.ClassList.Contains("flash")));
    }

    private IRenderedComponent<Exchange> Show(SwapPlan plan) => Render<Exchange>(parameters => parameters.Add(part => part.Plan, plan));
}
