namespace Portal.Web.Api.Approvals;

/// <summary>Requests for approval, newest first: open ones, and those that ended in the last three days.</summary>
internal sealed record ApprovalList(IReadOnlyList<ApprovalView> Items);
