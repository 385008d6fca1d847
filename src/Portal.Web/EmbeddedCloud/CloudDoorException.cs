namespace Portal.Web.EmbeddedCloud;

/// <summary>The embedded cloud did not do what it was asked for; the message says why, in words for the page.</summary>
public sealed class CloudDoorException(string message, Exception? inner = null) : Exception(message, inner);
