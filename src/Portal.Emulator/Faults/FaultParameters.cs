namespace Portal.Emulator.Faults;

/// <summary>Every parameter of every fault.</summary>
internal static class FaultParameters
{
    public static readonly FaultParameter RetryAfter = new("retryAfter", "Retry-After", "integer", "Seconds the answer asks to wait.") { Minimum = 0, Maximum = 3600 };
    public static readonly FaultParameter Status = new("status", "Status", "integer", "The HTTP status; 500 when empty.") { Minimum = 400, Maximum = 599 };
    public static readonly FaultParameter Code = new("code", "Code", "text", "Azure's error code; InternalServerError when empty.");
    public static readonly FaultParameter Happens = new("happens", "The work is done", "yesNo", "The work is done nevertheless, and only its end is never told.");
    public static readonly FaultParameter Delay = new("seconds", "Seconds", "number", "How late the answer is; 2 when empty.") { Minimum = 0, Maximum = 3600 };

    private static readonly FaultParameter Service = new("service", "Service", "service", "A service by name, or a resource id; every one when empty.");
    private static readonly FaultParameter Operation = new("operation", "Request", "operation", "An operation by name; every one when empty.");
    private static readonly FaultParameter Method = new("method", "Method", "method", "An HTTP method; every one when empty.");
    private static readonly FaultParameter Path = new("path", "Path", "pattern", "A regular expression over the path; every path when empty.");
    private static readonly FaultParameter Times = new("times", "Times", "integer", "How often it happens; until removed when empty.") { Minimum = 1, Maximum = 1_000_000 };
    private static readonly FaultParameter Seconds = new("seconds", "Seconds", "number", "How long it stays in force; until removed when empty.") { Minimum = 0, Maximum = 86_400 };
    private static readonly FaultParameter Probability = new("probability", "Probability", "number", "How likely it happens to a request that fits; always when empty.") { Minimum = 0, Maximum = 1 };
    private static readonly FaultParameter Seed = new("seed", "Seed", "integer", "The same seed gives the same sequence; 0 when empty.") { Minimum = 0, Maximum = int.MaxValue };

    /// <summary>What every fault takes that strikes one request.</summary>
    public static readonly IReadOnlyList<FaultParameter> OfRequests = [Operation, Service, Method, Path, Times, Seconds, Probability, Seed];

    /// <summary>What faults take that can strike nothing but the swap.</summary>
    public static readonly IReadOnlyList<FaultParameter> OfSwaps = [Service, Times, Seconds, Probability, Seed];
}
