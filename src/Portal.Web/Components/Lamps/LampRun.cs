using Portal.Domain.Probing;

namespace Portal.Web.Components.Lamps;

/// <summary>Answers in a row that say the same.</summary>
/// <param name="Start">The place of the first one.</param>
/// <param name="Text">The version, or that there was none.</param>
public sealed record LampRun(int Start, int Count, string Text, bool IsSilent)
{
    /// <summary>A word has room below so many squares.</summary>
    private const int RoomForAWord = 5;

    public bool HasRoom => Count >= RoomForAWord;

    /// <summary>"56 answers of 4.1.7", "3 without answer".</summary>
    public string Sentence => IsSilent ? Words.FormatLampRunSilent(Count)
        : Text == NoVersion ? Controls.Count.Of(Count, Words.FormatLampRunWithoutVersion)
        : Controls.Count.Of(Count, count => Words.FormatLampRunOf(count, Text));

    private static string NoVersion => Words.LampRunNoVersion;

    public static IReadOnlyList<LampRun> Of(IReadOnlyList<ProbeAnswer> answers)
    {
        var runs = new List<LampRun>();
        for (var i = 0; i < answers.Count; i++)
        {
            var text = answers[i].Failure is not null ? Words.LampRunNoAnswer : answers[i].Version ?? NoVersion;
            if (runs is [.., var last] && last.Text == text)
                runs[^1] = last with { Count = last.Count + 1 };
            else
                runs.Add(new LampRun(i, 1, text, answers[i].Failure is not null));
        }

        return runs;
    }
}
