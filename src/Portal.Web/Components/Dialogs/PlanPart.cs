namespace Portal.Web.Components.Dialogs;

/// <summary>Where in the dialog a line stands.</summary>
public enum PlanPart
{
    Production,
    Staging,
    Direction,
    Check,
    Difference,
    Operation,
    Other,
}
