namespace Zichtlijn.Gateway;

/// <summary>
/// Stops reading a body that turns out too large. The server itself would cut the connection, so that a caller who still
/// sends never hears why; here the answer is given and the rest is read away.
/// </summary>
/// <param name="most">Bytes that the route takes.</param>
internal sealed class BodyLimit(Stream body, long most) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await body.ReadAsync(buffer, cancellationToken);
        _read += count;
        return _read <= most ? count : throw new BodyTooLargeException();
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Bodies are read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>The body is larger than its route takes.</summary>
internal sealed class BodyTooLargeException() : IOException("The body is too large.")
{
    /// <summary>Whether it is what lies behind a failure.</summary>
    public static bool IsBehind(Exception? e) => e switch
    {
        null => false,
        BodyTooLargeException => true,
        AggregateException many => many.InnerExceptions.Any(IsBehind),
        _ => IsBehind(e.InnerException),
    };
}
