using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Portal.Web.Tests.Samples;

/// <summary>Looks through everything that a portal logs, at every level that is on, for secrets: planted ones, and whatever looks like a token, a cookie or a key.</summary>
internal sealed partial class SecretScan : ILoggerProvider, ILogger
{
    /// <summary>Secrets that tests plant begin like this, and nothing else does.</summary>
    public const string Planted = "planted-";

    private readonly ConcurrentQueue<string> found = new();
    private readonly ConcurrentBag<string> secrets = [];
    private long lines;

    /// <summary>Each line that tells a secret.</summary>
    public IReadOnlyCollection<string> Found => found;

    public long Lines => lines;

    /// <summary>From now on this is a secret, too.</summary>
    public void Plant(string secret) => secrets.Add(secret);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Interlocked.Increment(ref lines);
        var line = $"{formatter(state, exception)} {exception}";
        if (TokenOrCookie().IsMatch(line) || secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)))
            found.Enqueue($"{logLevel}: {line}");
    }

    public void Dispose()
    {
    }

    /// <summary>A JSON web token, a personal token, what data protection made (cookies, forms), the private part of a key, and what was planted.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"eyJ[\w-]{10,}\.[\w-]{10,}|vsp_[0-9a-f]{40,}|CfDJ8[\w-]{30,}|PRIVATE KEY-----|<masterKey|planted-", System.Text.RegularExpressions.RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial System.Text.RegularExpressions.Regex TokenOrCookie();
}
