using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Portal.Browser.Tests.Support;

/// <summary>Keeps what a portal logs as an error.</summary>
internal sealed class FailureLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> texts = new();

    public IReadOnlyCollection<string> Texts => texts;

    public ILogger CreateLogger(string categoryName) => new Writer(texts, categoryName);

    public void Dispose()
    {
    }

    private sealed class Writer(ConcurrentQueue<string> texts, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                texts.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
