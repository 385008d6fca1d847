namespace Portal.Web.Components.Dialogs;

/// <summary>One line of a plan that is not what it was when the operator looked.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Id">Which line of the part: the code of a check, the name of a difference.</param>
/// <param name="What">The line, for people.</param>
/// <param name="Before">Null when the line is new.</param>
/// <param name="After">Null when the line is gone.</param>
public sealed record PlanChange(PlanPart Part, string Id, string What, string? Before, string? After)
{
    public string Sentence => (Before, After) switch
    {
        (null, null) => Words.FormatPlanChangeAlone(What),
        (null, _) => Words.FormatPlanChangeNew(What, After),
        (_, null) => Words.FormatPlanChangeGone(What, Before),
        _ => Words.FormatPlanChangeWas(What, After, Before),
    };
}
