using Portal.Domain.Estate;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Board;

/// <summary>The words of a reading that failed in part.</summary>
internal static class ProblemWords
{
    public static string Title(EstateSnapshot snapshot)
    {
        var names = snapshot.Problems.Select(problem => problem.Subscription).OfType<string>().Distinct().ToList();
        return names switch
        {
            [] => "The subscriptions could not be listed.",
            [var one] => $"{one} could not be read.",
            _ => $"{names.Count} subscriptions could not be read: {string.Join(", ", names)}.",
        };
    }

    public static string Text(EstateSnapshot snapshot)
    {
        var causes = string.Join(' ', snapshot.Problems.Select(problem => problem.Failure.Sentence).Distinct());
        return snapshot.ReadAt is { } read
            ? $"{causes} What is shown of it was read at {Ages.Time(read)} UTC or before."
            : $"{causes} The portal tries again by itself.";
    }
}
