using Portal.Domain.Policies;
using Portal.Domain.Presence;

namespace Portal.Web.Components.Presence;

/// <summary>Who else is at a service, in sentences.</summary>
public static class PresenceWords
{
    private static string Reader => Words.PresenceWordsYou;

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
        var who = Joined(names);
        return kind switch
        {
            PresenceKind.Swapping => isOne ? Words.FormatPresenceWordsSwaps(who) : Words.FormatPresenceWordsSwap(who),
            PresenceKind.InDialog => isOne ? Words.FormatPresenceWordsHas(who) : Words.FormatPresenceWordsHave(who),
            _ => isOne ? Words.FormatPresenceWordsIs(who) : Words.FormatPresenceWordsAre(who),
        };
    }

    private static string Joined(List<string> names) => names is [.. var first, var last] && first.Count > 0 ? Words.FormatPresenceWordsAnd(string.Join(", ", first), last) : names[0];
}
