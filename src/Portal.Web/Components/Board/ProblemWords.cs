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
            [] => Words.ProblemWordsNotListed,
            [var one] => Words.FormatProblemWordsNotRead(one),
            _ => Words.FormatProblemWordsSeveralNotRead(names.Count, string.Join(", ", names)),
        };
    }

    public static string Text(EstateSnapshot snapshot)
    {
        var causes = string.Join(' ', snapshot.Problems.Select(problem => Said.Of(problem.Failure.Sentence)).Distinct());
        return snapshot.ReadAt is { } read
            ? Words.FormatProblemWordsReadAt(causes, Ages.Stamp(read))
            : Words.FormatProblemWordsTriesAgain(causes);
    }
}
