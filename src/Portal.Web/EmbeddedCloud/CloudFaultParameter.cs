namespace Portal.Web.EmbeddedCloud;

/// <summary>Something an order can say.</summary>
/// <param name="Type">integer, number, text, pattern, yesNo, method, operation or service.</param>
public sealed record CloudFaultParameter(string Name, string Title, string Type, string What, double? Minimum = null, double? Maximum = null);
