namespace Portal.Web.EmbeddedCloud;

/// <summary>A kind of fault, what it does, and what an order of it can say.</summary>
public sealed record CloudFaultKind(string Kind, string Title, string What, IReadOnlyList<CloudFaultParameter> Parameters);
