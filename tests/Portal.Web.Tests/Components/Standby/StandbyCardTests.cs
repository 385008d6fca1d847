using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Standby;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Standby;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Standby;

public sealed class StandbyCardTests : DialogContext
{
    private static readonly ServiceRow After = ServiceRow.Of(DialogSamples.Plan(DialogSamples.Service with
    {
        Production = DialogSamples.Staged with { Slot = Slot.Production },
        Staging = DialogSamples.Live with { Slot = Slot.Staging, Roles = [new Role("Web", "Standard_D2_v2", 4, [])] },
    })) with
    {
        LastSwap = DialogSamples.Operation(OperationStatus.Succeeded),
    };

    private StandbyLeases Leases => Services.GetRequiredService<StandbyLeases>();

    [Fact]
    public void Card_NoOldSide_IsNotThere() => Assert.Empty(Show(ServiceRow.Of(DialogSamples.Plan())).FindAll("section"));

    [Fact]
    public async Task Card_Kept_TellsUntilWhenAndDoesNotLetGoWhileTheReturnIsWanted()
    {
        var card = Show(After);
        Assert.Contains("1.00 EUR an hour, 4 × Standard_D2_v2", card.Find("dl").TextContent, StringComparison.Ordinal);

        card.Find("select").Change("4");
        await card.FindAll("button")[0].ClickAsync(new());

        Assert.Contains("Fri 6 Nov 18:02 UTC, in 4 h", card.Find("dl").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Set", "Return not wanted any more"], card.FindAll("button").Select(button => button.TextContent));

        await card.FindAll("button")[1].ClickAsync(new());
        Assert.Equal(["Set", "Give up the lease"], card.FindAll("button").Select(button => button.TextContent));
        await card.FindAll("button")[1].ClickAsync(new());
        Assert.Contains("Lease over", card.Find("header").TextContent, StringComparison.Ordinal);
        Assert.Contains("delete it", card.Find("a.link").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_LeaseOver_TellsTheSumSince()
    {
        var card = Show(After);
        await Leases.KeepAsync(DialogSamples.Service.Key, Time.GetUtcNow().AddHours(1), Portal.Domain.Policies.Access.Everything(Sample.Ana), Xunit.TestContext.Current.CancellationToken);

        Time.Advance(TimeSpan.FromHours(3));
        card.Render(parameters => parameters.Add(it => it.Row, After));

        Assert.Contains("2.00 EUR since nobody needs it any more", card.Find("dl").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_OldSideReplacedMeanwhile_SaysThatNothingIsToKeep()
    {
        var card = Show(After);
        Services.GetRequiredService<ServiceEstate>().Update(now => now with { Rows = [ServiceRow.Of(DialogSamples.Plan())] });

        await card.FindAll("button")[0].ClickAsync(new());

        Assert.Contains("nothing to keep", card.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<StandbyCard> Show(ServiceRow row)
    {
        Services.GetRequiredService<ServiceEstate>().Update(now => now with { Rows = [row], ReadAt = Sample.Now });
        return Render<StandbyCard>(parameters => parameters.Add(it => it.Row, row));
    }
}
