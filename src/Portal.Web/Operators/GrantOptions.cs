namespace Portal.Web.Operators;

/// <summary>A role for somebody, somewhere: one entry of <c>Operators:Grants</c>.</summary>
public sealed class GrantOptions
{
    /// <summary>Reader, Operator, Approver or Owner.</summary>
    public string? Role { get; set; }

    /// <summary>The value of an app role, the id of a group, or the object id of a person.</summary>
    public string? To { get; set; }

    /// <summary>*, /subscriptions/…, /subscriptions/…/resourceGroups/…, or team=….</summary>
    public string? Scope { get; set; }
}
