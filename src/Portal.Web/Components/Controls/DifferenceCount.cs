using Portal.Domain.Swaps;

namespace Portal.Web.Components.Controls;

/// <summary>How many differences of one kind there are, in words.</summary>
public sealed record DifferenceCount(DifferenceKind Kind, int Count)
{
    /// <summary>The noun after the number.</summary>
    public string Noun => (Kind, Count == 1) switch
    {
        (DifferenceKind.Setting, true) => "setting",
        (DifferenceKind.Setting, false) => "settings",
        (DifferenceKind.Endpoint, true) => "endpoint",
        (DifferenceKind.Endpoint, false) => "endpoints",
        (DifferenceKind.Certificate, true) => "certificate",
        (DifferenceKind.Certificate, false) => "certificates",
        (DifferenceKind.Instances, true) => "role size",
        (DifferenceKind.Instances, false) => "role sizes",
        (DifferenceKind.GuestSystem, true) => "guest system",
        (DifferenceKind.GuestSystem, false) => "guest systems",
        (_, true) => "extension",
        _ => "extensions",
    };

    /// <summary>One count for every kind, also for those without a difference.</summary>
    public static IEnumerable<DifferenceCount> Of(IEnumerable<Difference> differences)
    {
        var counts = differences.CountBy(difference => difference.Kind).ToDictionary();
        return Enum.GetValues<DifferenceKind>().Select(kind => new DifferenceCount(kind, counts.GetValueOrDefault(kind)));
    }
}
