namespace Portal.Web.Api.Approvals;

/// <summary>Why somebody asks for an approval, or declines one.</summary>
internal sealed record ApprovalBody
{
    /// <summary>In one line of at most 500 characters.</summary>
    public required string Reason { get; init; }
}
