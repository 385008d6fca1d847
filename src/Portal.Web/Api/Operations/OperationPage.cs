namespace Portal.Web.Api.Operations;

/// <summary>A page of operations, newest first.</summary>
/// <param name="Next">The address of the next page; null on the last.</param>
internal sealed record OperationPage(IReadOnlyList<OperationView> Items, string? Next);
