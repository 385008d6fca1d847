using Portal.Domain.Preconditions;
using Portal.Domain;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class AutoscaleIsOffTests
{
    private static readonly AutoscaleIsOff Rule = new();

    [Fact]
    public void Met_WhenThereIsNoSetting() => Rule.Judge(Pairs.Ready()).IsMet("off");

    [Fact]
    public void Met_WhenAllAreOff() => Rule.Judge(Scaled(enabled: false)).IsMet("off");

    [Fact]
    public void NotMet_WhenOneIsOn() => Rule.Judge(Scaled(enabled: true))
        .IsNotMet(Severity.Warn, "1 on", "Autoscale is on", "Autoscale setting “by-day” is on for Shop.Web of shop-0911.");

    [Fact]
    public void Unknown_WhenSettingsCouldNotBeRead() => Rule.Judge(Pairs.Ready() with { Autoscale = Reading.Failed<EquatableList<AutoscaleSetting>>(Pairs.Forbidden) })
        .IsUnknown(Severity.Warn, "The list of autoscale settings could not be read: Azure does not let the portal read it.");

    [Fact]
    public void Unknown_WhenSettingsWereNotAsked() => Rule.Judge(Pairs.Ready() with { Autoscale = Reading.NotAsked<EquatableList<AutoscaleSetting>>() })
        .IsUnknown(Severity.Warn, "The list of autoscale settings was not read.");

    private static CloudServicePair Scaled(bool enabled)
    {
        var pair = Pairs.Ready();
        return pair with { Autoscale = Reading.Of<EquatableList<AutoscaleSetting>>([new("/autoscale", "by-day", $"{pair.Production!.Id.ToUpperInvariant()}/roles/Shop.Web", enabled)]) };
    }
}
