namespace Portal.Domain.Probing;

/// <summary>What the answers of the production address come to: how long the cut-over took, and whether anybody was turned away.</summary>
/// <param name="Answers">All of them.</param>
/// <param name="CutOverAt">The first answer of the new version; null when there was none.</param>
/// <param name="CutOver">From the last answer of the old version to the first of the new one; null when one of them is missing.</param>
/// <param name="Refused">Questions that got no answer.</param>
/// <param name="Wrong">Answers after the cut-over that did not tell the new version.</param>
public sealed record LampSums(int Answers, DateTimeOffset? CutOverAt, TimeSpan? CutOver, int Refused, int Wrong)
{
    public static LampSums Of(AddressStrip strip, string toVersion)
    {
        var answers = strip.Production;
        var first = answers.FindIndex(answer => answer.Version == toVersion);
        var refused = answers.Count(answer => answer.Failure is not null);
        if (first < 0)
            return new LampSums(answers.Count, null, null, refused, 0);
        var lastOld = answers.FindLastIndex(first, first + 1, answer => answer.Version is { } version && version != toVersion);
        return new LampSums(
            answers.Count, answers[first].At, lastOld < 0 ? null : answers[first].At - answers[lastOld].At, refused,
            answers.Skip(first).Count(answer => answer.Failure is null && answer.Version != toVersion));
    }

    /// <summary>"Cut-over took 0.4 s, 0 refused, 0 wrong answers after 14:03:11 UTC."; what was not seen is not said.</summary>
    public string Sentence => this switch
    {
        { Answers: 0 } => "The addresses were not asked.",
        { CutOverAt: null } => $"The new version did not answer yet, {Refused} of {Answers} questions refused.",
        { CutOverAt: { } at, CutOver: { } took } => $"Cut-over took {took.TotalSeconds.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} s, {Rest(at)}",
        { CutOverAt: { } at } => $"The new version answers since the first question, {Rest(at)}",
    };

    private string Rest(DateTimeOffset at) => $"{Refused} refused, {Wrong} wrong {(Wrong == 1 ? "answer" : "answers")} after {at.UtcDateTime:HH:mm:ss} UTC.";
}
