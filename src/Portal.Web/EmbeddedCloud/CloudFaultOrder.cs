namespace Portal.Web.EmbeddedCloud;

/// <summary>A fault to be ordered: numbers, texts and yes-or-no by the names of the catalogue.</summary>
public sealed record CloudFaultOrder(string Name, string Kind, IReadOnlyDictionary<string, object> Values);
