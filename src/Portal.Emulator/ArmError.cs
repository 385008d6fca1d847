namespace Portal.Emulator;

/// <summary>One refusal in ARM's words: the HTTP status and what stands in the error envelope.</summary>
internal sealed record ArmError(int Status, string Code, string Message, string? Target = null, int? RetryAfterSeconds = null)
{
    /// <summary>The <c>error</c> object as it goes over the wire.</summary>
    public object Envelope => new { error = new { code = Code, message = Message, target = Target } };
}
