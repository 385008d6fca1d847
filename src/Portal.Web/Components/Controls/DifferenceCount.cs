using Portal.Domain.Swaps;

namespace Portal.Web.Components.Controls;

/// <summary>How many differences of one kind there are, in words.</summary>
public sealed record DifferenceCount(DifferenceKind Kind, int Count)
{
    /// <summary>The noun after the number.</summary>
    public string Noun => Plural.Of(Count, Kind switch
    {
        DifferenceKind.Setting => Words.DifferenceCountSetting,
        DifferenceKind.Endpoint => Words.DifferenceCountEndpoint,
        DifferenceKind.Certificate => Words.DifferenceCountCertificate,
        DifferenceKind.Instances => Words.DifferenceCountInstances,
        DifferenceKind.GuestSystem => Words.DifferenceCountGuestSystem,
        _ => Words.DifferenceCountExtension,
    });

    /// <summary>One count for every kind, also for those without a difference.</summary>
    public static IEnumerable<DifferenceCount> Of(IEnumerable<Difference> differences)
    {
        var counts = differences.CountBy(difference => difference.Kind).ToDictionary();
        return Enum.GetValues<DifferenceKind>().Select(kind => new DifferenceCount(kind, counts.GetValueOrDefault(kind)));
    }
}
