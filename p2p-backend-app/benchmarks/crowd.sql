-- 1,000 members of 100 organisations, 10,000 threads with 100,000 replies: every second reply answers the one before it.

SET LOCAL session_replication_role = replica;

CREATE FUNCTION pg_temp.sentences() RETURNS text[] LANGUAGE sql IMMUTABLE AS
$$ SELECT ARRAY[
    'The gearbox oil went from 71 to 88 degrees within two weeks at the same output of 310 kg an hour.',
    'We changed the filter, cleaned the cooler and measured again: six kelvin between inlet and outlet, as before.',
    'Vibration at the thrust bearing is 4.1 mm/s, and it was 2.6 when the line was commissioned.',
    'Take a sample of the oil first; with more than 150 ppm of iron you open it this week.',
    'ارتفعت حرارة زيت علبة التروس من ٧١ إلى ٨٨ درجة خلال أسبوعين عند الإنتاج نفسه.',
    'غيّرنا الفلتر ونظّفنا المبرد وقسنا من جديد، والفرق بين الدخول والخروج بقي ست درجات.',
    'خذوا عينة من الزيت أولًا، فإن زاد الحديد على ١٥٠ جزءًا في المليون فافتحوها هذا الأسبوع.',
    'نقترح قياس الاهتزاز عند نصف الحمل وعند الحمل الكامل قبل طلب القطعة.'
] $$;

CREATE FUNCTION pg_temp.id(kind int, n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS
$$ SELECT ('00000000-0000-7000-800' || kind || '-' || lpad(to_hex(n), 12, '0'))::uuid $$;

CREATE FUNCTION pg_temp.said(n int, sentences int) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT string_agg('<p>' || (pg_temp.sentences())[(n * 7 + part * 3) % 8 + 1] || '</p>', '')
   FROM generate_series(1, sentences) part $$;

INSERT INTO organizations (id, slug, name_ar, name_en, industry, size, city, verified_at)
SELECT pg_temp.id(5, n), 'crowd-' || n, 'مصنع ' || n, 'Plant ' || n, 'metals', '51-200', 'riyadh', now()
FROM generate_series(1, 100) n;

INSERT INTO users (id, email, email_verified_at, first_name, last_name, job_title, professional_role, language)
SELECT pg_temp.id(0, n), n || '@crowd.example', now(), (ARRAY['سلمى', 'Omar', 'Hassan', 'نورة'])[n % 4 + 1],
    'No ' || n, 'Engineer', 'plant_engineer', (ARRAY['ar', 'en'])[n % 2 + 1]
FROM generate_series(1, 1000) n;

INSERT INTO memberships (user_id, organization_id, role)
SELECT pg_temp.id(0, n), pg_temp.id(5, n % 100 + 1), 'member' FROM generate_series(1, 1000) n;

INSERT INTO forum_threads (id, author_id, category_slug, type, title, slug, excerpt, body, language,
    tags, last_activity_at, reply_count, like_count, view_count)
SELECT pg_temp.id(1, n), pg_temp.id(0, n % 1000 + 1), places.slugs[n % 13 + 1],
    (ARRAY['question', 'question', 'discussion', 'tutorial'])[n % 4 + 1],
    'Gearbox ' || n || ' of the line runs hot', 'gearbox-' || n, left((pg_temp.sentences())[n % 8 + 1], 200),
    pg_temp.said(n, 8), (ARRAY['ar', 'en'])[n % 2 + 1], ARRAY['tag-' || n % 200, 'tag-' || n % 7],
    now() - (n * 7919 % 90000) * interval '1 min', 100000 / 10000, n % 7, n * 17 % 900
FROM generate_series(1, 10000) n,
    (SELECT array_agg(slug ORDER BY position) slugs FROM forum_categories WHERE parent_slug IS NOT NULL) places;

INSERT INTO forum_replies (id, author_id, thread_id, parent_id, depth, body, like_count, reply_count, created_at)
SELECT pg_temp.id(2, n), pg_temp.id(0, n * 31 % 1000 + 1), pg_temp.id(1, (n - 1) / 10 + 1),
    CASE WHEN n % 2 = 0 THEN pg_temp.id(2, n - 1) END, 1 - n % 2, pg_temp.said(n, n % 4 + 2),
    n % 5, n % 2, now() - (100000 - n) * interval '1 minute'
FROM generate_series(1, 100000) n;

INSERT INTO forum_thread_likes (user_id, item_id)
SELECT pg_temp.id(0, liker + 1), pg_temp.id(1, n)
FROM generate_series(1, 10000) n, generate_series(0, 6) liker WHERE liker < n % 7;

INSERT INTO forum_thread_texts (thread_id, language, title, keywords, body)
SELECT id, language, title, replace(array_to_string(tags, ' '), '-', ' '), regexp_replace(body, '<[^>]*>', ' ', 'g')
FROM forum_threads;

-- Built at the end, an index takes a fraction of the time.
DROP INDEX ix_forum_reply_texts_vector;

INSERT INTO forum_reply_texts (reply_id, thread_id, language, body)
SELECT id, thread_id, (ARRAY['ar', 'en'])[1 + like_count % 2], regexp_replace(body, '<[^>]*>', ' ', 'g') FROM forum_replies;

CREATE INDEX ix_forum_reply_texts_vector ON forum_reply_texts USING gin (vector) WITH (fastupdate = off);
