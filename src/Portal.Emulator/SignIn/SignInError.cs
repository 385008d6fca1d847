namespace Portal.Emulator.SignIn;

/// <summary>A refusal of the token endpoint.</summary>
internal static class SignInError
{
    public static object Of(string code, string message, TimeProvider time) => new
    {
        error = code,
        error_description = message,
        error_codes = Array.Empty<int>(),
        timestamp = time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ssZ"),
        trace_id = Guid.NewGuid(),
        correlation_id = Guid.NewGuid(),
    };
}
