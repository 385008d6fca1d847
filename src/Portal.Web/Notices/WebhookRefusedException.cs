namespace Portal.Web.Notices;

/// <summary>The portal does not send there. The message is a sentence for an Owner.</summary>
internal sealed class WebhookRefusedException(string message) : IOException(message);
