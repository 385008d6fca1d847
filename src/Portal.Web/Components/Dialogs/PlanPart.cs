namespace Portal.Web.Components.Dialogs;

/// <summary>Where in the dialog a line stands.</summary>
public enum PlanPart
{
    Production,
    Staging,
    Direction,
    Check,
    Difference,

    /// <summary>Something to know before a change.</summary>
    Fact,

    /// <summary>Something that Azure is asked to do.</summary>
    Step,
    Operation,
    Other,
}
