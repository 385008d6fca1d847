using Portal.Domain.Probing;

namespace Portal.Web.Components.Lamps;

/// <summary>The strip of one address as it is drawn and read out: newest at the right edge, a line where the version changed.</summary>
/// <param name="Runs">Over all answers, also those that are not drawn.</param>
/// <param name="Labels">The version below its squares, with its place in units of the drawing.</param>
/// <param name="Cut">Where the line stands; null when the version did not change in what is drawn.</param>
public sealed record LampLane(IReadOnlyList<LampSquare> Squares, IReadOnlyList<LampRun> Runs, IReadOnlyList<(int Left, string Text)> Labels, int? Cut, ProbeAnswer? Last)
{
    public const int Drawn = 60;
    public const int Width = Drawn * LampSquare.Step;

    /// <summary>So many answers after the change are drawn when all is over: a telephone, which has room for half, shows the change too.</summary>
    private const int After = 24;
    private const int RunsRead = 6;

    public bool IsSilent => Last?.Failure is not null;

    /// <summary>"Production address: 56 answers of 4.1.7, then 3 without answer, then 4 answers of 4.2.0".</summary>
    public string Label(string side) => Runs.Count == 0
        ? Words.FormatLampLaneNotAsked(side)
        : Words.FormatLampLaneAddress(side, Said.Aggregate(Words.FormatLampLaneThen));

    private IEnumerable<string> Said => [.. Runs.Count > RunsRead ? [Words.FormatLampLaneChangesBefore(Runs.Count - RunsRead)] : Array.Empty<string>(), .. Runs.TakeLast(RunsRead).Select(run => run.Sentence)];

    /// <param name="answers">All that are known, oldest first.</param>
    /// <param name="oldVersion">That was live before.</param>
    /// <param name="newVersion">That goes live.</param>
    /// <param name="arrives">The version that comes to this address with the swap.</param>
    /// <param name="isOver">Shows the change instead of the newest answers.</param>
    public static LampLane Of(IReadOnlyList<ProbeAnswer> answers, string oldVersion, string newVersion, string arrives, bool isOver)
    {
        var change = Change(answers, arrives);
        var end = isOver && change is { } at ? Math.Min(answers.Count, at + After) : answers.Count;
        var start = Math.Max(0, end - Drawn);
        var shown = answers.Skip(start).Take(end - start).ToList();
        var offset = Width - (shown.Count * LampSquare.Step);
        return new LampLane(
            [.. shown.Select((answer, i) => LampSquare.Of(answer, offset + (i * LampSquare.Step), oldVersion, newVersion))],
            LampRun.Of(answers),
            [.. LampRun.Of(shown).Where(run => run.HasRoom).Select(run => (offset + (run.Start * LampSquare.Step), run.Text))],
            change is { } changed && changed > start && changed < end ? offset + ((changed - start) * LampSquare.Step) - 2 : null,
            answers.Count > 0 ? answers[^1] : null);
    }

    /// <summary>The first answer of the version that comes, after another one; null while there is none.</summary>
    private static int? Change(IReadOnlyList<ProbeAnswer> answers, string arrives)
    {
        for (var i = 1; i < answers.Count; i++)
        {
            if (answers[i].Version == arrives)
                return answers[0].Version == arrives ? null : i;
        }

        return null;
    }
}
