using Amazon.Shelf.Model;

// Shaped as the AWS SDK's clients are, so that no test here depends on one.
namespace Amazon.Shelf
{
    public interface IAmazonShelf
    {
        Task<PutBookResponse> PutBookAsync(PutBookRequest request, CancellationToken cancellationToken = default);
    }

    public abstract class ConstantClass(string value)
    {
        public override string ToString() => value;
    }

    public sealed class BookState(string value) : ConstantClass(value)
    {
        public static readonly BookState LENT = new("LENT");
    }
}

namespace Amazon.Shelf.Model
{
    public sealed class PutBookRequest
    {
        public string? KMSKeyId { get; set; }

        public List<string>? LFTags { get; set; }

        public BookState? State { get; set; }

        public int? Pages { get; set; }
    }

    public sealed class PutBookResponse
    {
        public BookState? State { get; set; }

        public DateTime? StoredOn { get; set; }
    }

    public sealed class ShelfFullException : Exception;
}
