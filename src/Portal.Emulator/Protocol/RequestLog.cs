using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Portal.Emulator.Protocol;

/// <summary>The last requests to ARM, for tests that ask what was sent.</summary>
internal sealed class RequestLog(ArmRouter router)
{
    private const int Kept = 50_000;
    private readonly ConcurrentQueue<Entry> _entries = new();

    public IEnumerable<Entry> Entries => _entries;

    public Entry Begin(HttpRequest request)
    {
        var entry = new Entry(router, request.Method, request.Path.Value ?? "/", request.QueryString.Value ?? "");
        _entries.Enqueue(entry);
        while (_entries.Count > Kept)
            _entries.TryDequeue(out _);
        return entry;
    }

    public void Clear() => _entries.Clear();

    /// <summary>One request; status 0 means that it got no answer, or none yet.</summary>
    internal sealed class Entry(ArmRouter router, string method, string path, string query)
    {
        public string Method => method;

        public string Path => path;

        public string Query => query;

        /// <summary>The operation it meant, if there is one.</summary>
        public string? Operation => router.NameOf(method, path);

        public int Status { get; set; }
    }
}
