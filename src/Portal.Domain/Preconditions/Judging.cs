namespace Portal.Domain.Preconditions;

/// <summary>How a rule words its finding.</summary>
public static class Judging
{
    public static Finding Met(this IPrecondition rule, string measured) => rule.Find(Answer.Met, measured, rule.Title);

    /// <param name="headline">The fault in about three words.</param>
    /// <param name="because">What exactly was found.</param>
    /// <param name="remedy">The shortest way to mend it.</param>
    public static Finding NotMet(this IPrecondition rule, string measured, string headline, string because, string remedy) =>
        rule.Find(Answer.NotMet, measured, headline) with { Because = because, Remedy = remedy };

    /// <param name="because">Why it could not be told.</param>
    /// <param name="remedy">What would tell.</param>
    public static Finding Unknown(this IPrecondition rule, string measured, string headline, string because, string remedy) =>
        rule.Find(Answer.Unknown, measured, headline) with { Because = because, Remedy = remedy };

    private static Finding Find(this IPrecondition rule, Answer answer, string measured, string headline) => new()
    {
        Code = rule.Code,
        Title = rule.Title,
        Severity = rule.Severity,
        Answer = answer,
        Measured = measured,
        Headline = headline,
    };
}
