using Portal.Domain.Policies;
using Portal.Domain.Presence;

namespace Portal.Web.Components.Presence;

/// <summary>Who else is at a service, in sentences.</summary>
public static class PresenceWords
{
    private const string Reader = "You, in another window,";

    /// <summary>"Ben has the dialog open. Ana and Chen look at this service."; empty when nobody else is there.</summary>
    /// <param name="visits">All windows at the service.</param>
    /// <param name="window">The reader's own window, which is left out.</param>
    /// <param name="reader">The reader, who may have other windows.</param>
    public static string Sentence(IEnumerable<Visit> visits, string window, Operator reader)
    {
        var others = visits.Where(visit => visit.Window != window)
            .GroupBy(visit => visit.By.Id)
            .Select(windows => (Name: windows.Key == reader.Id ? Reader : windows.First().By.FirstName, Kind: windows.Max(visit => visit.Kind)))
            .GroupBy(person => person.Kind)
            .OrderByDescending(people => people.Key);
        return string.Join(" ", others.Select(people => Sentence([.. people.Select(person => person.Name).OrderBy(name => name != Reader)], people.Key)));
    }

    private static string Sentence(List<string> names, PresenceKind kind)
    {
        var isOne = names.Count == 1 && names[0] != Reader;
        var does = kind switch
        {
            PresenceKind.Swapping => isOne ? "swaps this service" : "swap this service",
            PresenceKind.InDialog => isOne ? "has the dialog open" : "have the dialog open",
            _ => isOne ? "is looking at this service" : "are looking at this service",
        };
        return $"{Joined(names)} {does}.";
    }

    private static string Joined(List<string> names) => names is [.. var first, var last] && first.Count > 0 ? $"{string.Join(", ", first)} and {last}" : names[0];
}
