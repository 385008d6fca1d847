using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Azure still runs this kind of service.</summary>
internal sealed class ExtendedSupportHasNotEnded : IPrecondition<CloudServicePair>
{
    private const int DaysOfWarning = 90;

    public string Code => "P34";

    public string Title => "Extended support not ended";

    public Severity Severity => Severity.Block;

    public string Source => "Cloud Services (extended support) retires on 31 March 2027. CloudServices:RetiresOn holds the day";

    public Finding Judge(CloudServicePair facts)
    {
        var end = facts.Options.RetiresOn;
        var left = end.DayNumber - DateOnly.FromDateTime(facts.ReadAt.UtcDateTime).DayNumber;
        var measured = left == 1 ? "1 day left" : $"{left} days left";
        return left switch
        {
            < 0 => this.NotMet("ended", "Extended support ended", $"Azure ended Cloud Services (extended support) on {end:yyyy-MM-dd}.",
                "Move the service to another kind."),
            <= DaysOfWarning => this.NotMet(measured, "Extended support ends soon", $"Azure ends Cloud Services (extended support) on {end:yyyy-MM-dd}, {measured}.",
                "Plan the move to another kind of service.") with { Severity = Severity.Warn },
            _ => this.Met(measured),
        };
    }
}
