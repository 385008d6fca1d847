namespace Portal.Web.Api.Changes;

/// <summary>One role of a deployment as it is wanted.</summary>
internal sealed record RoleBody(string Name, string Size, int Count);
